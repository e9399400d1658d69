autotutela-2021-ammessa = L'annullamento d'ufficio è ammesso.
    .citizen = L'ufficio può annullare l'atto, spiegando perché.

autotutela-2021-immotivata = L'annullamento non dice quale interesse pubblico lo chiede, né valuta quelli dei destinatari: l'illegittimità non basta.
    .citizen = Per annullare l'ufficio deve spiegare perché serve a tutti e pesare le tue ragioni.

autotutela-2021-tardiva = I { $mesi } mesi sono scaduti { $fino }: l'atto non si può più annullare.
    .citizen = L'ufficio poteva annullare fino a { $fino }: ora l'atto è definitivo.

ordinazione-senza-spesa = L'ordine non comporta spese.
    .citizen = L'ordine non costa nulla al Comune.

ordinazione-coperta = L'impegno è registrato e la copertura attestata: si può ordinare, comunicando gli estremi al fornitore.
    .citizen = La spesa è coperta: l'ordine può partire.

ordinazione-somma-urgenza = Lavori di somma urgenza: si può ordinare subito; la spesa va regolarizzata nei termini dell'art. 191, c. 3.
    .citizen = È un'urgenza: i lavori partono subito e la spesa sarà regolarizzata dopo.

ordinazione-scoperta = L'ordine precede l'impegno o la copertura: risponderebbe chi lo firma. Attendere la registrazione e il visto.
    .citizen = L'ordine non può partire finché i fondi non sono stati messi da parte.

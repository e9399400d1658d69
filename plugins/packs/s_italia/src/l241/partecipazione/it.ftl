partecipazione-nessuna = Nessuno ha presentato memorie pertinenti.
    .citizen = Nessuno ha scritto all'ufficio su questa pratica.

partecipazione-valutata = Le memorie sono valutate nell'atto.
    .citizen = L'ufficio ha letto e valutato quello che hai scritto.

partecipazione-ignorata = Le memorie presentate non risultano valutate: darne conto o registrare le ragioni.
    .citizen = L'ufficio deve valutare quello che hai scritto.

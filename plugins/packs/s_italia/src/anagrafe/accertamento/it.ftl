accertamento-conforme = Quanto dichiarato si considera conforme: i quarantacinque giorni sono passati { $fine } senza preavviso.
    .citizen = Nessuno ha obiettato entro { $fine }: la tua residenza è definitiva.

accertamento-positivo = L'accertamento è positivo: l'iscrizione è definitiva.
    .citizen = Il controllo è andato bene: la residenza è definitiva.

accertamento-in-corso = L'accertamento può concludersi, o il preavviso partire, fino a { $fine }.
    .citizen = Il controllo può avvenire fino a { $fine }.

accertamento-preavvisato = Il preavviso è partito in tempo, entro { $fine }: si può annullare dopo le osservazioni.
    .citizen = Ti abbiamo scritto in tempo: puoi ancora rispondere.

accertamento-preavviso-tardivo = Il preavviso non è partito entro { $fine }: quanto dichiarato si considera conforme e la registrazione non si annulla.
    .citizen = L'ufficio doveva scriverti entro { $fine }: la tua residenza resta.

accertamento-non-iniziato = L'accertamento non è iniziato.
    .citizen = Il controllo non è ancora iniziato.

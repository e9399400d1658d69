contratti-conflitto-nessuno = Il RUP è nominato e nessuno è in conflitto di interessi.
    .citizen = Chi sceglie l'impresa non ha interessi personali.

contratti-senza-rup = Manca il responsabile unico del progetto: nominarlo con il primo atto.
    .citizen = Il Comune deve dire chi risponde dell'acquisto.

contratti-conflitto-non-dichiarato = Mancano le dichiarazioni sul conflitto di interessi.
    .citizen = Chi sceglie l'impresa deve dichiarare i propri interessi.

contratti-conflitto-presente = Chi partecipa alla procedura ha interessi propri: deve astenersi ed essere sostituito.
    .citizen = Chi ha interessi personali non può scegliere l'impresa.

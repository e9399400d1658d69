permesso-silenzio-vincoli = Vi sono vincoli e gli assensi non sono tutti allegati e validi: il silenzio non accoglie la domanda, è inadempimento.
    .citizen = Per i vincoli sull'immobile il silenzio non vale come un sì.

permesso-silenzio-domanda-incompleta = Alla domanda mancano elementi essenziali: il silenzio non si forma.
    .citizen = Alla domanda mancano elementi essenziali: il silenzio non vale come un sì.

permesso-silenzio-negato = Un diniego, o un preavviso che l'ente ritiene impeditivo, è arrivato in tempo.
    .citizen = L'ufficio ti ha scritto in tempo che la domanda non va bene.

permesso-silenzio-non-formato = Il termine scade { $scadenza }: il silenzio non è ancora formato.
    .citizen = L'ufficio può ancora rispondere, fino a { $scadenza }.

permesso-silenzio-formato = Il termine è scaduto { $scadenza }: il permesso è rilasciato per silenzio.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: il permesso è tuo.

permesso-silenzio-altro = Non è un permesso di costruire.
    .citizen = La pratica non è un permesso di costruire.

permesso-silenzio-2011-vincoli = Vi sono vincoli: il silenzio non accoglie la domanda, è inadempimento.
    .citizen = Per i vincoli sull'immobile il silenzio non vale come un sì.

permesso-silenzio-2011-domanda-incompleta = Alla domanda mancano elementi essenziali: il silenzio non si forma.
    .citizen = Alla domanda mancano elementi essenziali: il silenzio non vale come un sì.

permesso-silenzio-2011-negato = Un diniego, o un preavviso che l'ente ritiene impeditivo, è arrivato in tempo.
    .citizen = L'ufficio ti ha scritto in tempo che la domanda non va bene.

permesso-silenzio-2011-non-formato = Il termine scade { $scadenza }: il silenzio non è ancora formato.
    .citizen = L'ufficio può ancora rispondere, fino a { $scadenza }.

permesso-silenzio-2011-formato = Il termine è scaduto { $scadenza }: il permesso è rilasciato per silenzio.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: il permesso è tuo.

permesso-silenzio-2011-altro = Non è un permesso di costruire.
    .citizen = La pratica non è un permesso di costruire.

permesso-in-tempo = La proposta è dovuta entro { $proposta }, il provvedimento entro { $scadenza }.
    .citizen = La risposta arriva entro { $scadenza }.

permesso-in-attesa-di-documenti = Il termine è interrotto finché non arrivano i documenti chiesti.
    .citizen = Il tempo riparte quando consegni i documenti.

permesso-complesso-senza-ragioni = I termini raddoppiano solo con una risoluzione motivata del responsabile.
    .citizen = Per avere più tempo l'ufficio deve spiegare perché il progetto è complesso.

permesso-termine-scaduto = Il termine per il provvedimento è scaduto { $scadenza } (la proposta era dovuta entro { $proposta }): verificare se si è formato il silenzio.
    .citizen = La risposta era dovuta entro { $scadenza }.

permesso-in-attesa-di-modifiche = Il termine è sospeso finché non arrivano le modifiche chieste.
    .citizen = Il tempo riprende quando consegni il progetto modificato.

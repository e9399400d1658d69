modifiche-non-chieste = Non sono state chieste modifiche.
    .citizen = Il progetto non va cambiato.

modifiche-non-modeste = Le modifiche chieste non sono di modesta entità: serve un preavviso di rigetto, e il termine non si sospende.
    .citizen = L'ufficio non può chiederti di rifare il progetto senza un preavviso.

modifiche-in-attesa = Il termine è sospeso finché l'interessato non si pronuncia.
    .citizen = Il tempo si ferma finché rispondi se accetti le modifiche.

modifiche-da-integrare = Il progetto va integrato entro { $entro }; fino ad allora il termine è sospeso.
    .citizen = Consegna il progetto modificato entro { $entro }.

modifiche-integrate = Il progetto è integrato: il termine riprende.
    .citizen = Il progetto modificato è arrivato: il tempo riprende.

modifiche-scadute = Il progetto non è stato integrato entro { $entro }: si decide su quello presentato.
    .citizen = Il progetto modificato non è arrivato entro { $entro }: si decide su quello che c'è.

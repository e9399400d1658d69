anzio-assegnazione-tempestiva = L'istanza è assegnata in tempo: si poteva fino a { $fine }.
    .citizen = La tua richiesta è arrivata in tempo all'ufficio che ha i dati.

anzio-assegnazione-tardiva = L'istanza andava assegnata entro { $fine }: registrare le ragioni del ritardo.
    .citizen = La tua richiesta è arrivata in ritardo all'ufficio che ha i dati.

### c_a323 1.0.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

## c_a323.foia.termine

anzio-termine-mantenuto = Il termine è di { $giorni } giorni, come il regolamento promette.
    .citizen = Il Comune di Anzio ti risponde entro { $giorni } giorni, prima di quanto la legge chieda.

anzio-termine-allungato = Il termine è di { $giorni } giorni: il regolamento ne promette { $promessi }. Correggere l'adattamento.
    .citizen = Il Comune di Anzio ha promesso di rispondere entro { $promessi } giorni.

## c_a323.foia.assegnazione

anzio-assegnazione-tempestiva = L'istanza è assegnata in tempo: si poteva fino a { $fine }.
    .citizen = La tua richiesta è arrivata in tempo all'ufficio che ha i dati.

anzio-assegnazione-tardiva = L'istanza andava assegnata entro { $fine }: registrare le ragioni del ritardo.
    .citizen = La tua richiesta è arrivata in ritardo all'ufficio che ha i dati.

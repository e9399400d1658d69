anzio-termine-mantenuto = Il termine è di { $giorni } giorni, come il regolamento promette.
    .citizen = Il Comune di Anzio ti risponde entro { $giorni } giorni, prima di quanto la legge chieda.

anzio-termine-allungato = Il termine è di { $giorni } giorni: il regolamento ne promette { $promessi }. Correggere l'adattamento.
    .citizen = Il Comune di Anzio ha promesso di rispondere entro { $promessi } giorni.

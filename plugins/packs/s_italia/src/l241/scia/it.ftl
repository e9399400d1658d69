scia-efficace = L'attività può cominciare da { $dal }.
    .citizen = Puoi cominciare da { $dal }.

scia-incompleta = La segnalazione manca delle attestazioni o asseverazioni richieste: non è efficace.
    .citizen = Alla segnalazione mancano documenti necessari: non vale ancora.

scia-condizionata = Servono assensi non ancora comunicati: fino ad allora l'attività non può cominciare.
    .citizen = Prima di cominciare aspetta l'assenso degli altri uffici.

scia-troppo-presto = L'attività è cominciata prima di { $dal }.
    .citizen = Non si poteva cominciare prima di { $dal }.

sicilia-albo-altro-atto = L'atto non è una deliberazione.
    .citizen = Questa regola non riguarda l'atto.

sicilia-albo-non-integrale = All'albo non c'è la copia integrale della deliberazione: pubblicarla, con gli omissis che la riservatezza impone.
    .citizen = Il Comune deve pubblicare la decisione per intero.

sicilia-albo-troppo-breve = La pubblicazione è prevista per { $giorni } giorni: la legge regionale ne vuole almeno { $minimo }.
    .citizen = La decisione deve restare pubblicata almeno { $minimo } giorni.

sicilia-albo-pubblicata = La deliberazione resta all'albo, per intero, fino a { $fino } compreso.
    .citizen = Puoi leggere tutta la decisione sull'albo del Comune fino a { $fino }.

sicilia-albo-rimossa-presto = La deliberazione doveva restare all'albo fino a { $fino } compreso: ripubblicarla per l'intero periodo.
    .citizen = La decisione è stata tolta dall'albo troppo presto e sarà pubblicata di nuovo.

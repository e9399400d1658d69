albo-altro-atto = L'atto non è una deliberazione: quanto resta all'albo lo dice il regolamento dell'ente.
    .citizen = Per questo atto la durata della pubblicazione la decide il Comune.

albo-durata-troppo-breve = La pubblicazione è prevista per { $giorni } giorni: la legge ne vuole almeno { $minimo }.
    .citizen = La decisione deve restare pubblicata almeno { $minimo } giorni.

albo-pubblicata = La deliberazione resta all'albo fino a { $fino } compreso.
    .citizen = Puoi leggere la decisione sull'albo del Comune fino a { $fino }.

albo-rimossa-presto = La deliberazione doveva restare all'albo fino a { $fino } compreso: ripubblicarla per l'intero periodo.
    .citizen = La decisione è stata tolta dall'albo troppo presto e sarà pubblicata di nuovo.

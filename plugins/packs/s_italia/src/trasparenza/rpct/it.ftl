rpct-rischio-basso = Il piano non indica per questo procedimento un rischio alto ({ $rischio }).
    .citizen = Per questa pratica non servono controlli particolari.

rpct-misure-rispettate = Istruisce e decide persona diversa, e la rotazione è rispettata.
    .citizen = Più persone diverse controllano questa pratica.

rpct-stesso-addetto = Chi decide è chi ha istruito: in un procedimento a rischio alto decida un altro, oppure informare il RPCT.
    .citizen = Questa pratica deve essere decisa da una persona diversa da chi l'ha preparata.

rpct-senza-rotazione = La rotazione prevista dal piano non è rispettata: registrare perché e informare il RPCT.
    .citizen = Il Comune deve spiegare perché se ne occupa sempre la stessa persona.

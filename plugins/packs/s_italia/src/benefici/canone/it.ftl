canone-esente = L'esenzione è prevista: il canone non è dovuto.
    .citizen = Non devi pagare il canone.

canone-esenzione-non-prevista = L'esenzione non è prevista né dalla legge né dal regolamento: non può essere concessa.
    .citizen = Nessuno può essere esentato se una regola non lo prevede.

canone-dovuto = Il canone dovuto è di { EURO($importo) } (tariffa standard { EURO($tariffa) } al metro quadrato).
    .citizen = Il canone è di { EURO($importo) }.

canone-diverso = Si applicano { EURO($applicato) }, ma il canone dovuto è di { EURO($importo) }.
    .citizen = Il canone giusto è di { EURO($importo) }.

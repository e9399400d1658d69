residenza-irricevibile = La dichiarazione è irricevibile: non si registra.
    .citizen = Alla dichiarazione mancano dati obbligatori: va ripresentata.

residenza-registrata = La dichiarazione è registrata entro { $entro }; gli effetti decorrono da { $effetti }.
    .citizen = Sei iscritto, e vale da { $effetti }.

residenza-da-registrare = La dichiarazione va registrata entro { $entro }.
    .citizen = Sarai iscritto entro { $entro }.

residenza-registrata-tardi = La dichiarazione andava registrata entro { $entro }: avvisare il dirigente e registrare le ragioni. Gli effetti decorrono comunque da { $effetti }.
    .citizen = Dovevi essere iscritto entro { $entro }; vale comunque da { $effetti }.

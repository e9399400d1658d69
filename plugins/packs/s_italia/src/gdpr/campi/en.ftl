campi-nessuno = The form collects no data.
    .citizen = The form does not ask for your data.

campi-giustificati = All fields ({ $campi }) have a norm that allows them and a time for which they are kept.
    .citizen = The form asks only for the data that are needed.

campi-senza-base = Fields without a norm that allows them: { $campi }. Remove them or cite the norm.
    .citizen = The form asks for data that are not needed.

campi-senza-tempo = Fields of which it is not said how long they are kept: { $campi }.
    .citizen = The form must say how long your data are kept.

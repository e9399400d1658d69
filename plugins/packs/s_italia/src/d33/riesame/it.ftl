riesame-legittimo = La decisione sul riesame è motivata e nel termine, che scade { $scadenza }.
    .citizen = La decisione sul riesame arriva in tempo e spiega i motivi.

riesame-senza-sostituto = Il RPCT detiene i dati richiesti: il riesame spetta al sostituto, che non è nominato.
    .citizen = Sul riesame deve decidere una persona diversa da chi detiene i dati.

riesame-senza-garante = L'accesso riguarda dati personali e il Garante non è stato sentito: chiederne il parere.
    .citizen = Prima di decidere va sentito il Garante per la protezione dei dati personali.

riesame-senza-motivi = La decisione sul riesame non è motivata.
    .citizen = La decisione sul riesame deve spiegare i motivi.

riesame-tardivo = Il termine per il riesame è scaduto { $scadenza }: registrare le ragioni del ritardo.
    .citizen = La decisione sul riesame era dovuta entro { $scadenza }. Puoi rivolgerti al giudice.

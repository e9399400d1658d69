ricevuta-regolare = The receipt is immediate and states the term and the meaning of silence.
    .citizen = You got a receipt at once with all you need to know.

ricevuta-mancante = No receipt was given: it is made when the application is handed in.
    .citizen = You are due a receipt at once.

ricevuta-tardiva = The receipt is of { $data }, the application of { $presentazione }: the receipt is immediate.
    .citizen = The receipt must bear the day on which you came, { $presentazione }.

ricevuta-incompleta = The receipt does not state the term or the meaning of silence.
    .citizen = The receipt must tell you by when you get an answer, and what happens if nobody answers.

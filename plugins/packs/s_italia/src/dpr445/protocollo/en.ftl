protocollo-registrato = Registered under no. { $numero } of { $data }.
    .citizen = Your request is registered under no. { $numero } of { $data }.

protocollo-numero-errato = The number of registration `{ $numero }` has fewer than seven digits.
    .citizen = The number under which your request is registered is not correct.

protocollo-incompleto = The registration is incomplete: sender, subject and fingerprint of the document are needed.
    .citizen = The registration of your request is incomplete.

protocollo-altra-data = The day of registration ({ $protocollo }) is not the day of presentation ({ $presentazione }): the term runs from the presentation.
    .citizen = Your request counts from the day on which you presented it, { $presentazione }.

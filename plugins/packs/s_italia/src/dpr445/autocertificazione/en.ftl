autocert-regolare = No certificates are asked for, and a declaration is accepted.
    .citizen = You can declare it yourself: no certificates are needed.

autocert-certificato-chiesto = A certificate issued by an administration is asked for: that is forbidden. Acquire it ex officio or accept a declaration.
    .citizen = The office may not ask you for a certificate of another public office.

autocert-dato-gia-noto = What is asked for an administration has already: acquire it ex officio.
    .citizen = The office may not ask what the municipality or the State know already.

autocert-dichiarazione-rifiutata = A declaration is not accepted: that is a breach of duty.
    .citizen = The office must accept your declaration.

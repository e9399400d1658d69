permesso-attestazione-non-chiesta = Nobody asked for the certificate.
    .citizen = If you want proof, you can ask for a certificate.

permesso-attestazione-rilasciata = The certificate is issued.
    .citizen = You have the permit in writing.

permesso-attestazione-in-corso = The certificate is due by { $entro }.
    .citizen = You will have the certificate by { $entro }.

permesso-attestazione-tardiva = The certificate was due by { $entro }.
    .citizen = You had to have the certificate by { $entro }.

permesso-attestazione-altro = It is no building permit.
    .citizen = The matter is no building permit.

attestazione-non-chiesta = Nobody asked for the certificate.
    .citizen = If you want proof, you can ask for a certificate.

attestazione-rilasciata = The certificate is issued.
    .citizen = You have it in writing that the application is granted.

attestazione-in-corso = The certificate is due by { $entro }.
    .citizen = You will have the certificate by { $entro }.

attestazione-sostituita = The certificate was not issued by { $entro }: a declaration of the party takes its place (art. 47 DPR 445/2000).
    .citizen = The office did not give you the certificate by { $entro }: your own declaration suffices.

attestazione-altro = In this procedure there is no silence to attest.
    .citizen = In this matter silence is not a yes.

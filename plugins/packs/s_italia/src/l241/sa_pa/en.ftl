assenso-reso = The assent is given.
    .citizen = The other administration said yes.

assenso-formato = The term ended on { $scadenza } without an answer: assent is deemed given.
    .citizen = The other administration did not answer by { $scadenza }: that counts as a yes.

assenso-da-attendere = The other administration may answer until { $scadenza }.
    .citizen = The answer of another administration may come until { $scadenza }.

assenso-negato = The dissent came in time: one does not proceed without overcoming it.
    .citizen = Another administration said no.

assenso-negato-tardi = The dissent came after { $scadenza }: it has no effect and assent is deemed given.
    .citizen = The no came after { $scadenza }: it does not count.

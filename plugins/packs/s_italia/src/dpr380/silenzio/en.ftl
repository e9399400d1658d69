permesso-silenzio-vincoli = There are constraints and not all assents are attached and valid: silence does not grant, it is a failure to act.
    .citizen = Because of constraints on the property silence is not a yes.

permesso-silenzio-domanda-incompleta = The application lacks essential elements: silence does not grant.
    .citizen = The application lacks essential elements: silence is not a yes.

permesso-silenzio-negato = A refusal came in time, or a notice that the entity holds to prevent silence.
    .citizen = The office wrote to you in time that the application will not do.

permesso-silenzio-non-formato = The term ends on { $scadenza }: silence has not granted yet.
    .citizen = The office may still answer, until { $scadenza }.

permesso-silenzio-formato = The term ended on { $scadenza }: the permit is granted by silence.
    .citizen = The office did not answer by { $scadenza }: the permit is yours.

permesso-silenzio-altro = It is no building permit.
    .citizen = The matter is no building permit.

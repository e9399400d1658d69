anzio-anticipo-altro-procedimento = No occupation of public ground is asked for.
    .citizen = This rule does not concern your application.

anzio-anticipo-rispettato = The application comes { $giorni } days before the occupation.
    .citizen = You applied in time, { $giorni } days before.

anzio-anticipo-urgente = The application comes { $giorni } days before the occupation, but urgency is explained.
    .citizen = Your application is urgent: { $giorni } days in advance are enough.

anzio-anticipo-tardi = The application comes { $giorni } days before the occupation: { $minimo } are needed. Propose another date, or ask why it is urgent.
    .citizen = You applied { $giorni } days before: { $minimo } are needed. You can move the date or explain why it is urgent.

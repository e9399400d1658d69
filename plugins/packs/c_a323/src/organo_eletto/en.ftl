anzio-eletti-altro-atto = The act is neither the Council's nor the Giunta's.
    .citizen = This rule does not concern the act.

anzio-eletti-deliberano = The commission has ended: the elected organ deliberates ({ $organo }).
    .citizen = The elected organs decide again.

anzio-eletti-in-attesa = The elected organs have not taken office yet: the extraordinary commission deliberates until then.
    .citizen = Until the elected organs take office the extraordinary commission decides.

anzio-eletti-commissione-cessata = The extraordinary commission has ended: the deliberation belongs to the elected organs.
    .citizen = This decision now belongs to the elected organs.

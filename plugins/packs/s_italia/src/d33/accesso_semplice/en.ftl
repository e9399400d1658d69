accesso-semplice-altra-specie = This is no request for what must be published.
    .citizen = This rule does not concern your request.

accesso-semplice-non-dovuta = The law does not make these data public: treat the request as generalised civic access.
    .citizen = The law does not make these data public: the request goes on as generalised access.

accesso-semplice-non-pubblicato = The data must be published and the link sent to the applicant.
    .citizen = The municipality must publish these data and tell you where to find them.

accesso-semplice-a-tempo = The data are published and the link was sent within the term, which ends { $scadenza }.
    .citizen = The data are published: we have sent you the link.

accesso-semplice-tardi = The data were published after the term ended { $scadenza }: record the reasons and tell the officer for transparency.
    .citizen = The data were published late.

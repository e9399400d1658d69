anonimato-altro-atto = No grant is being published.
    .citizen = This rule does not concern the publication.

anonimato-non-occorre = Neither health nor hardship shows, or nobody can be recognised: it can be published.
    .citizen = The publication reveals no personal hardship.

anonimato-rispettato = The beneficiary cannot be recognised: it can be published.
    .citizen = Your name is not published.

anonimato-violato = The data show that a recognisable person is ill or in hardship: publish without the name and whatever identifies them.
    .citizen = Your name cannot be published: it would reveal your personal situation.

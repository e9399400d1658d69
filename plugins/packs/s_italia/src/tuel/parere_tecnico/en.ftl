parere-tecnico-altro-atto = The act is neither a proposal for a deliberation nor a manager's act: no technical opinion is needed.
    .citizen = This act needs no technical opinion.

parere-tecnico-indirizzo = It is mere guidance: no technical opinion is needed.
    .citizen = The act only gives guidance: it needs no technical opinion.

parere-tecnico-presente = Technical regularity is attested by the head of the service.
    .citizen = The manager in charge has checked the act.

parere-tecnico-mancante = The attestation of technical regularity is missing: obtain it before the act goes on.
    .citizen = Before the decision the manager in charge must check the act.

firma-su-carta = The act is on paper: the digital signature does not concern it.
    .citizen = This rule does not concern the act.

firma-regolare = The act bears a valid digital signature, in a format that lasts.
    .citizen = The act is properly signed.

firma-debole = The signature ({ $firma }) is neither digital nor qualified: have the act signed again.
    .citizen = The act is not yet signed as the law wants.

firma-non-valida = When it was made the signature was not valid (certificate expired, revoked or suspended): have the act signed again.
    .citizen = The signature of the act is not valid: it must be signed again.

firma-formato-fragile = The format ({ $formato }) may not last: convert to PDF/A before signing, or say why not.
    .citizen = The act is signed, but in a format that may not last.

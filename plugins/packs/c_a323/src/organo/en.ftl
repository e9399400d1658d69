anzio-organo-altro-atto = The act is neither the Council's nor the Giunta's: the commission does not change who makes it.
    .citizen = This rule does not concern the act.

anzio-organo-commissione = The extraordinary commission deliberates, with the powers of Council and Giunta.
    .citizen = The extraordinary commission decides in the place of the elected organs.

anzio-organo-sciolto = The act is put to { $organo }, but the Council is dissolved: the extraordinary commission deliberates.
    .citizen = In this period the extraordinary commission decides for the municipality of Anzio.

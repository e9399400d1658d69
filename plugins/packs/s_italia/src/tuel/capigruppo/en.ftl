capigruppo-altro-atto = The act is no deliberation of the Giunta: group leaders need not be told.
    .citizen = This rule does not concern the act.

capigruppo-avvisati = The group leaders were told { $data }, with the publication.
    .citizen = The groups in the Council were told.

capigruppo-non-avvisati = The group leaders were not told: send the list of deliberations with the publication.
    .citizen = The groups in the Council must be told of the decision.

capigruppo-tardi = The group leaders were told { $data }, after the publication.
    .citizen = The groups in the Council were told late.

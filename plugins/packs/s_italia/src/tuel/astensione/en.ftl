astensione-altro-atto = The act is no deliberation: the abstention of members does not concern it.
    .citizen = This rule does not concern the act.

astensione-atto-generale = The act is general and does not bear directly on a member's interest: nobody has to abstain.
    .citizen = The act concerns everybody: members may vote.

astensione-nessuno = No member has an interest, nor have their kin.
    .citizen = Those who decide have no interest in the decision.

astensione-rispettata = Those with an interest neither discussed nor voted.
    .citizen = Those who had an interest in the decision did not vote.

astensione-violata = A member with an interest, be it of kin up to degree { $grado }, discussed or voted: repeat the vote without him.
    .citizen = Somebody with an interest in the decision has voted: the vote must be repeated.

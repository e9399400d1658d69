immediata-non-dichiarata = The deliberation is not declared to take effect at once.
    .citizen = The decision will take effect after publication.

immediata-valida = The deliberation takes effect at once, by { $voti } votes.
    .citizen = The decision takes effect at once.

immediata-senza-voto = To take effect at once it needs a vote distinct from that on the proposal.
    .citizen = For the decision to take effect at once a separate vote is needed.

immediata-pochi-voti = There were { $voti } votes in favour: { $occorrono } are needed, the majority of the members. It does not take effect at once.
    .citizen = There were not enough votes for the decision to take effect at once.

immediata-senza-urgenza = The urgency is not explained: say in the act why the deliberation cannot wait for publication.
    .citizen = The act must explain why the decision is urgent.

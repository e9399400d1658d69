art8-non-obbligatoria = The law does not make these data public: how long they stay follows other rules.
    .citizen = This rule does not concern the published data.

art8-resta = The data stay published until { $fino }.
    .citizen = You can read these data until { $fino }.

art8-ancora-efficace = The five years are over, but the act still has effects: the data stay published.
    .citizen = The data stay published because the decision still holds.

art8-da-togliere = The data were to be published until { $fino }: take them down; they can still be had on request.
    .citizen = These data must come down; they can still be asked of the municipality.

art8-non-ancora = The data are still to be published: the years will be counted from the day of publication.
    .citizen = The data are not published yet.

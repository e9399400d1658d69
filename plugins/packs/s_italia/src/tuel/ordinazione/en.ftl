ordinazione-senza-spesa = The order spends nothing.
    .citizen = The order costs the municipality nothing.

ordinazione-coperta = The commitment is registered and coverage attested: the order can go out, with both references.
    .citizen = The expense is covered: the order can go out.

ordinazione-somma-urgenza = Urgent public works: the order can go out at once; the expense is regularised within the terms of art. 191, c. 3.
    .citizen = It is urgent: the works begin at once and the expense is put in order afterwards.

ordinazione-scoperta = The order precedes commitment or coverage: whoever signs it would be liable. Wait for both.
    .citizen = The order cannot go out until the money has been set aside.

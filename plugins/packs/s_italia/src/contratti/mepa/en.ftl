mepa-lavori = The duty is about goods and services.
    .citizen = The rule is for goods and services.

mepa-sotto-soglia = The amount is below { EURO($soglia) }.
    .citizen = For so small an amount the electronic market is not compulsory.

mepa-usato = The purchase goes through the electronic market or a telematic system.
    .citizen = The purchase is on the electronic market.

mepa-omesso = The amount is not below { EURO($soglia) }: buy on the electronic market or a telematic system.
    .citizen = The municipality must buy on the electronic market.

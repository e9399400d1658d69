rotazione-rispettata = The award does not go to the outgoing contractor of the same sector.
    .citizen = The contract goes to another firm than before.

rotazione-sotto-deroga = The amount is below { EURO($soglia) }: rotation may be waived.
    .citizen = For so small an amount the same firm may be confirmed.

rotazione-derogata = The waiver of rotation is reasoned.
    .citizen = The municipality explained why it confirms the same firm.

rotazione-violata = The outgoing contractor may not get the new contract: the reasons of a waiver are not all there (market, no alternatives, execution and quality verified).
    .citizen = The same firm may not get two contracts in a row.

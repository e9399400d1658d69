rotazione-2023-rispettata = The award does not go to the outgoing contractor of the same sector.
    .citizen = The contract goes to another firm than before.

rotazione-2023-sotto-deroga = The amount is below { EURO($soglia) }: rotation may be waived.
    .citizen = For so small an amount the same firm may be confirmed.

rotazione-2023-derogata = The waiver of rotation is reasoned.
    .citizen = The municipality explained why it confirms the same firm.

rotazione-2023-violata = The outgoing contractor may not get the new contract: the reasons of a waiver are not all there (market, no alternatives, good execution).
    .citizen = The same firm may not get two contracts in a row.

passo-redigi-estratto = Writing the extract
    .citizen = The municipality writes a summary of the act

passo-redigi-estratto = Writing the extract
    .citizen = The municipality writes a summary of the act
passo-estratto-in-ritardo = Extract overdue
passo-sollecita-estratto = Reminder to the secretariat

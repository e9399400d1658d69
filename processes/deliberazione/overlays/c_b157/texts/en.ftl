passo-verifica-remoto = Check of who takes part from afar
    .citizen = The secretary checks who is connected

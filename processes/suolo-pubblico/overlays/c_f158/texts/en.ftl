passo-verifica-luogo = Check of the place

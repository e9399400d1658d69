passo-verifica-luogo = Verifica del luogo

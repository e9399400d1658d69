passo-programma-sopralluogo = Programma del sopralluogo

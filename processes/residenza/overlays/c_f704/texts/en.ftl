passo-programma-sopralluogo = Planning of the visit

passo-esamina-preventivi = Examination of the quotes
    .citizen = Another person looks at the quotes

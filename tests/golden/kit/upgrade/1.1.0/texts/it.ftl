buono-concesso = Il buono è concesso e si usa presso la scuola
buono-negato = Il buono non è concesso

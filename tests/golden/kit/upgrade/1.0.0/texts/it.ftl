buono-concesso = Il buono è concesso
buono-negato = Il buono non è concesso

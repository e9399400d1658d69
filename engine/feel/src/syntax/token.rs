//! Tokens: words, literals and signs, each with its span.

use digipro_vocab::Span;

/// What a token is. Names of several words are put together by the parser, which knows which names exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Digits, with or without fraction and exponent.
    Number,
    /// A string with its quotes.
    Text,
    /// A word between backticks: a name that stands for itself.
    Quoted,
    /// A name of one word.
    Word,
    /// A word that the grammar keeps for itself.
    Keyword(Keyword),
    /// A sign.
    Sign(Sign),
    /// A character that only a declared name may contain.
    Other,
    /// The end of the text.
    End,
}

/// A token and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) span: Span,
}

macro_rules! spelled {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($variant),* }
        impl $name {
            /// All of them, longest spelling first.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant),*];
            /// How it is written.
            pub(crate) fn text(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }
    };
}

spelled!(
    /// Words that cannot name a variable.
    Keyword {
        Satisfies = "satisfies", Function = "function", External = "external", Between = "between",
        Instance = "instance", Return = "return", Every = "every", False = "false", Some = "some",
        Then = "then", Else = "else", True = "true", Null = "null", For = "for", And = "and", If = "if",
        In = "in", Or = "or", Of = "of",
    }
);

spelled!(
    /// Signs.
    Sign {
        Power = "**", Span = "..", AtMost = "<=", AtLeast = ">=", NotEqual = "!=", Arrow = "->", Plus = "+",
        Minus = "-", Times = "*", Over = "/", Equal = "=", Less = "<", Greater = ">", Open = "(", Close = ")",
        OpenList = "[", CloseList = "]", OpenContext = "{", CloseContext = "}", Comma = ",", Colon = ":",
        Dot = ".", At = "@",
    }
);

//! Tokens to syntax tree: literals, names, brackets, conditionals, iterations, functions, and what is applied to
//! them.

use super::{
    ast::{Domain, Expr, ExprKind, Iteration, Postfix, Quantifier, Range},
    literal,
    names::Names,
    parser::{Level, Parser},
    token::{Keyword, Sign, TokenKind},
};
use crate::{Parameter, SyntaxError, codes, temporal};
use digipro_vocab::Name;

impl Parser<'_> {
    /// Takes an operand with its signs and postfixes.
    pub(super) fn operand(&mut self) -> Result<Expr, SyntaxError> {
        let start = self.cursor.start();
        let mut negations = 0_usize;
        while self.cursor.take(Sign::Minus) {
            negations += 1;
        }
        let begin = self.cursor.start();
        let kind = self.primary()?;
        let bare = Expr { span: self.cursor.span_from(begin), kind };
        let mut operand = self.postfixes(begin, bare)?;
        // Twice is enough to keep the sign and that only numbers and durations have one.
        for _ in 0..negations.min(2 - negations % 2) {
            operand = Expr { span: self.cursor.span_from(start), kind: ExprKind::Negate(Box::new(operand)) };
        }
        Ok(operand)
    }

    fn primary(&mut self) -> Result<ExprKind, SyntaxError> {
        let token = self.cursor.peek();
        if let Some(name) = self.names.take(&mut self.cursor) {
            return Ok(ExprKind::Variable(name));
        }
        match token.kind {
            TokenKind::Number => {
                self.cursor.skip(1);
                literal::number(self.cursor.slice(token.span), token.span).map(ExprKind::Number)
            }
            TokenKind::Text => {
                self.cursor.skip(1);
                Ok(ExprKind::Text(literal::text(self.cursor.slice(token.span))))
            }
            TokenKind::Keyword(keyword) => self.keyword(keyword),
            TokenKind::Sign(Sign::At) => self.at_literal(),
            TokenKind::Sign(Sign::Open) => self.group(),
            TokenKind::Sign(Sign::OpenList) => self.list_or_range(),
            TokenKind::Sign(Sign::CloseList) => {
                self.cursor.skip(1);
                self.deeper(|parser| {
                    let low = parser.operators(Level::Sum, None)?;
                    parser.range(low, false)
                })
            }
            TokenKind::Sign(Sign::OpenContext) => self.deeper(Self::context),
            _ => Err(self.cursor.unexpected("a value")),
        }
    }

    fn keyword(&mut self, keyword: Keyword) -> Result<ExprKind, SyntaxError> {
        let literal = match keyword {
            Keyword::True => Some(ExprKind::Boolean(true)),
            Keyword::False => Some(ExprKind::Boolean(false)),
            Keyword::Null => Some(ExprKind::Null),
            _ => None,
        };
        if let Some(literal) = literal {
            self.cursor.skip(1);
            return Ok(literal);
        }
        match keyword {
            Keyword::If => self.deeper(Self::conditional),
            Keyword::For => self.deeper(Self::iteration),
            Keyword::Some => self.deeper(|parser| parser.quantified(Quantifier::Some)),
            Keyword::Every => self.deeper(|parser| parser.quantified(Quantifier::Every)),
            Keyword::Function => self.deeper(Self::function),
            _ => Err(self.cursor.unexpected("a value")),
        }
    }

    fn at_literal(&mut self) -> Result<ExprKind, SyntaxError> {
        self.cursor.skip(1);
        let token = self.cursor.peek();
        if token.kind != TokenKind::Text {
            return Err(self.cursor.unexpected("a date, time or duration in quotes"));
        }
        self.cursor.skip(1);
        let text = literal::text(self.cursor.slice(token.span));
        let Some(value) = temporal::read_any(&text) else {
            let message = format!("`{text}` is neither a date, a time, a date and time nor a duration");
            return Err(SyntaxError::new(codes::P0407, token.span, message)
                .help("write it as in `2026-04-03`, `10:30:00`, `2026-04-03T10:30:00@Europe/Rome`, `P30D`"));
        };
        Ok(ExprKind::Temporal(value))
    }

    /// Takes a parenthesis with one thing in it.
    fn group(&mut self) -> Result<ExprKind, SyntaxError> {
        let mut inside = self.parenthesis(false)?;
        match inside.pop() {
            Some(only) => Ok(only.kind),
            None => Err(self.cursor.unexpected("a value")),
        }
    }

    /// Takes a parenthesis: one expression, test or range, or several where a list of tests may stand.
    pub(super) fn parenthesis(&mut self, several: bool) -> Result<Vec<Expr>, SyntaxError> {
        let start = self.cursor.start();
        self.cursor.expect(Sign::Open, "")?;
        let first = self.test()?;
        if self.cursor.is(Sign::Span) {
            let kind = self.deeper(|parser| parser.range(first, false))?;
            return Ok(vec![Expr { span: self.cursor.span_from(start), kind }]);
        }
        let mut inside = vec![first];
        while several && self.cursor.take(Sign::Comma) {
            inside.push(self.test()?);
        }
        self.cursor.expect(Sign::Close, "to close the parenthesis")?;
        Ok(inside)
    }

    fn list_or_range(&mut self) -> Result<ExprKind, SyntaxError> {
        self.cursor.skip(1);
        let mut items = Vec::new();
        while !self.cursor.is(Sign::CloseList) {
            let item = self.expression()?;
            if items.is_empty() && self.cursor.is(Sign::Span) {
                return self.deeper(|parser| parser.range(item, true));
            }
            items.push(item);
            if !self.cursor.take(Sign::Comma) {
                break;
            }
        }
        self.cursor.expect(Sign::CloseList, "to close the list")?;
        Ok(ExprKind::List(items))
    }

    /// Takes the rest of a range after its low end.
    fn range(&mut self, low: Expr, low_included: bool) -> Result<ExprKind, SyntaxError> {
        self.cursor.expect(Sign::Span, "between the ends of the range")?;
        let outer = std::mem::replace(&mut self.in_range_end, true);
        let high = self.operators(Level::Sum, None);
        self.in_range_end = outer;
        let high = high?;
        let high_included = self.cursor.take(Sign::CloseList);
        if !high_included && !self.cursor.take(Sign::Close) && !self.cursor.take(Sign::OpenList) {
            return Err(self.cursor.unexpected("`]`, `)` or `[` to close the range"));
        }
        let end = |end: Expr| Some(Box::new(end)).filter(|end| !matches!(end.kind, ExprKind::Null));
        Ok(ExprKind::Range(Range { low: end(low), low_included, high: end(high), high_included }))
    }

    fn context(&mut self) -> Result<ExprKind, SyntaxError> {
        self.cursor.skip(1);
        let mut entries: Vec<(Name, Expr)> = Vec::new();
        while !self.cursor.is(Sign::CloseContext) {
            let token = self.cursor.peek();
            let name = if token.kind == TokenKind::Text {
                self.cursor.skip(1);
                literal::text(self.cursor.slice(token.span))
            } else {
                let end = |kind| kind == TokenKind::Sign(Sign::Colon);
                self.names.define(&mut self.cursor, end, "the name of an entry")?
            };
            if entries.iter().any(|(other, _)| *other == name) {
                let message = format!("the entry `{name}` is there twice");
                return Err(SyntaxError::new(codes::P0401, token.span, message).help("rename one of them"));
            }
            self.cursor.expect(Sign::Colon, "after the name of the entry")?;
            entries.push((name, self.expression()?));
            if !self.cursor.take(Sign::Comma) {
                break;
            }
        }
        self.cursor.expect(Sign::CloseContext, "to close the context")?;
        Ok(ExprKind::Context(entries))
    }

    fn conditional(&mut self) -> Result<ExprKind, SyntaxError> {
        let mut branches = Vec::new();
        while self.cursor.take_keyword(Keyword::If) {
            let condition = self.expression()?;
            self.cursor.expect_keyword(Keyword::Then, "after the condition")?;
            let result = self.expression()?;
            self.cursor.expect_keyword(Keyword::Else, "after the result of `then`")?;
            branches.push((condition, result));
        }
        Ok(ExprKind::If(branches, Box::new(self.expression()?)))
    }

    fn iteration(&mut self) -> Result<ExprKind, SyntaxError> {
        self.cursor.skip(1);
        let iterations = self.iterations()?;
        self.cursor.expect_keyword(Keyword::Return, "after what is gone through")?;
        Ok(ExprKind::For(iterations, Box::new(self.expression()?)))
    }

    fn quantified(&mut self, quantifier: Quantifier) -> Result<ExprKind, SyntaxError> {
        self.cursor.skip(1);
        let iterations = self.iterations()?;
        self.cursor.expect_keyword(Keyword::Satisfies, "after what is gone through")?;
        Ok(ExprKind::Quantified(quantifier, iterations, Box::new(self.expression()?)))
    }

    fn iterations(&mut self) -> Result<Vec<Iteration>, SyntaxError> {
        let mut iterations = Vec::new();
        loop {
            let end = |kind| kind == TokenKind::Keyword(Keyword::In);
            let name = self.names.define(&mut self.cursor, end, "the name of a variable")?;
            self.cursor.expect_keyword(Keyword::In, "after the variable")?;
            let items = self.expression()?;
            let domain = if self.cursor.take(Sign::Span) {
                Domain::Span(items, self.expression()?)
            } else {
                Domain::Items(items)
            };
            iterations.push(Iteration { name, domain });
            if !self.cursor.take(Sign::Comma) {
                return Ok(iterations);
            }
        }
    }

    fn function(&mut self) -> Result<ExprKind, SyntaxError> {
        self.cursor.skip(1);
        self.cursor.expect(Sign::Open, "before the parameters")?;
        let mut parameters = Vec::new();
        while !self.cursor.is(Sign::Close) {
            let end = |kind| matches!(kind, TokenKind::Sign(Sign::Comma | Sign::Colon | Sign::Close));
            let name = self.names.define(&mut self.cursor, end, "the name of a parameter")?;
            let kind = if self.cursor.take(Sign::Colon) { Some(self.kind()?) } else { None };
            parameters.push(Parameter { name, kind });
            if !self.cursor.take(Sign::Comma) {
                break;
            }
        }
        self.cursor.expect(Sign::Close, "after the parameters")?;
        if self.cursor.is_keyword(Keyword::External) {
            let message = "functions of another language are not called";
            return Err(self
                .cursor
                .error(codes::P0401, message)
                .help("compute it in a service task or a rule pack"));
        }
        Ok(ExprKind::Function(parameters, Box::new(self.expression()?)))
    }

    /// Takes what is applied to an operand: paths, filters, calls, `instance of`.
    pub(super) fn postfixes(&mut self, start: u32, operand: Expr) -> Result<Expr, SyntaxError> {
        let mut steps = Vec::new();
        loop {
            let postfix = match self.cursor.peek().kind {
                TokenKind::Sign(Sign::Dot) => {
                    self.cursor.skip(1);
                    Postfix::Path(self.member()?)
                }
                TokenKind::Sign(Sign::OpenList) if !self.closes_range() => {
                    self.cursor.skip(1);
                    let filter = self.expression()?;
                    self.cursor.expect(Sign::CloseList, "to close the filter")?;
                    Postfix::Filter(filter)
                }
                TokenKind::Sign(Sign::Open) => {
                    self.cursor.skip(1);
                    self.arguments()?
                }
                TokenKind::Keyword(Keyword::Instance) => {
                    self.cursor.skip(1);
                    Postfix::InstanceOf(self.instance_of()?)
                }
                _ => break,
            };
            steps.push((self.cursor.span_from(start), postfix));
        }
        if steps.is_empty() {
            return Ok(operand);
        }
        let kind = ExprKind::Postfix(Box::new(operand), steps);
        Ok(Expr { span: self.cursor.span_from(start), kind })
    }

    /// Whether `[` closes the range that is being read: nothing that could be a filter follows it.
    fn closes_range(&self) -> bool {
        self.in_range_end
            && match self.cursor.peek_at(1).kind {
                TokenKind::Number | TokenKind::Text | TokenKind::Quoted | TokenKind::Word => false,
                TokenKind::Sign(sign) => {
                    !matches!(sign, Sign::Open | Sign::OpenList | Sign::OpenContext | Sign::Minus | Sign::At)
                }
                TokenKind::Keyword(keyword) => !matches!(
                    keyword,
                    Keyword::If
                        | Keyword::For
                        | Keyword::Some
                        | Keyword::Every
                        | Keyword::Function
                        | Keyword::True
                        | Keyword::False
                        | Keyword::Null
                ),
                TokenKind::Other | TokenKind::End => true,
            }
    }

    fn member(&mut self) -> Result<Name, SyntaxError> {
        if let Some(name) = self.names.take(&mut self.cursor) {
            return Ok(name);
        }
        match self.cursor.peek().kind {
            // After a point no keyword can be meant as one.
            TokenKind::Keyword(_) => Ok(self.cursor.next_text().into()),
            _ => Err(self.cursor.unexpected("the name of an entry or property")),
        }
    }

    fn arguments(&mut self) -> Result<Postfix, SyntaxError> {
        if Names::names_argument(&self.cursor) {
            return self.named_arguments();
        }
        let mut arguments = Vec::new();
        while !self.cursor.is(Sign::Close) {
            arguments.push(self.expression()?);
            if !self.cursor.take(Sign::Comma) {
                break;
            }
        }
        self.cursor.expect(Sign::Close, "after the arguments")?;
        Ok(Postfix::Call(arguments))
    }

    fn named_arguments(&mut self) -> Result<Postfix, SyntaxError> {
        let mut arguments = Vec::new();
        while !self.cursor.is(Sign::Close) {
            let end = |kind| kind == TokenKind::Sign(Sign::Colon);
            let name = self.names.define(&mut self.cursor, end, "the name of a parameter")?;
            self.cursor.expect(Sign::Colon, "after the name of the parameter")?;
            arguments.push((name, self.expression()?));
            if !self.cursor.take(Sign::Comma) {
                break;
            }
        }
        self.cursor.expect(Sign::Close, "after the arguments")?;
        Ok(Postfix::CallNamed(arguments))
    }
}

//! What a modification comes to, if it can be done: where everything begins, and that nothing is left without an end.

use super::{Beginning, Look, Placed, unfit};
use crate::graph::Kind;
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::state::{Body, Scope};
use digipro_vocab::{Name, Rejection};
use std::collections::BTreeSet;

/// What is done: checked, and nothing of it has happened.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) ending: BTreeSet<TokenId>,
    pub(crate) beginning: Vec<Placed>,
}

impl Plan {
    /// The plan of a modification.
    ///
    /// # Errors
    /// When something in it does not fit the case (R0146), would pass over law (R0147), or over what the rules hold back
    /// (R0148).
    pub(crate) fn of(
        look: Look<'_>,
        ending: &BTreeSet<TokenId>,
        beginning: &[Beginning],
    ) -> Result<Self, Rejection> {
        if ending.is_empty() && beginning.is_empty() {
            return Err(unfit("the modification does nothing"));
        }
        for token in ending {
            look.can_end(*token)?;
        }
        let placed = beginning.iter().map(|one| look.place(one, ending)).collect::<Result<Vec<_>, _>>()?;
        let plan = Self { ending: ending.clone(), beginning: placed };
        look.leaves_something(&plan)?;
        look.keeps_law(&plan)?;
        Ok(plan)
    }
}

impl Look<'_> {
    /// Whether a visit can be cut short by itself.
    fn can_end(&self, token: TokenId) -> Result<(), Rejection> {
        let standing = self.state.tokens.get(&token);
        let standing = standing.ok_or_else(|| unfit(format!("no element instance {token} is under way")))?;
        let id = self.id(standing.node);
        let scope = self.state.scopes.get(&standing.home);
        if standing.index > 0 || scope.is_some_and(|scope| !matches!(scope.body, Body::Block { .. })) {
            let message = format!("`{id}` is one of many instances, which end together");
            return Err(unfit(message).help("cut the whole activity short"));
        }
        if standing.compensating {
            return Err(unfit(format!("`{id}` is being compensated")));
        }
        if scope.is_some_and(|scope| scope.ad_hoc.is_some()) {
            let message = format!("`{id}` was chosen in an ad-hoc subprocess");
            return Err(unfit(message).help("choose there, or cut the whole subprocess short"));
        }
        if matches!(self.graph.node(standing.node).map(|node| &node.kind), Some(Kind::Process(_))) {
            return Err(unfit(format!("the process `{id}` is ending")));
        }
        Ok(())
    }

    /// Where something begins.
    fn place(&self, beginning: &Beginning, ending: &BTreeSet<TokenId>) -> Result<Placed, Rejection> {
        let element = &beginning.element;
        let Some((ix, node)) = self.graph.node_by_id(element) else {
            return Err(unfit(format!("the definition has no element `{element}`")));
        };
        self.can_begin(ix)?;
        let block = self.graph.block(node.block).map_or("?", |block| &*block.id);
        let runs = |scope: &Scope| matches!(scope.body, Body::Block { block, .. } if block == node.block);
        let stays = |id: ScopeId| !self.ends_with(id, ending);
        let found = self.state.scopes.iter().filter(|(id, scope)| {
            let named = beginning.within.is_none_or(|within| self.is_within(**id, within));
            runs(scope) && named && stays(**id)
        });
        let found: Vec<(ScopeId, &Scope)> = found.map(|(id, scope)| (*id, scope)).collect();
        let (scope, inside) = match found.as_slice() {
            [one] => *one,
            [] => {
                let message = format!("`{block}`, in which `{element}` stands, is not under way there");
                return Err(
                    unfit(message).help("begin that first, or name another element instance around it")
                );
            }
            [_, _, ..] => {
                let message =
                    format!("`{block}`, in which `{element}` stands, is under way {} times", found.len());
                return Err(unfit(message).help("name the element instance in which it begins"));
            }
        };
        if inside.interrupted || inside.ad_hoc.is_some() {
            let message =
                format!("`{element}` begins neither in what was cut short nor in an ad-hoc subprocess");
            return Err(unfit(message).help("in an ad-hoc subprocess, choose it"));
        }
        let mut placed = Placed { node: ix, scope, around: Vec::new(), own: Vec::new() };
        for (of, variables) in &beginning.variables {
            crate::check_variables(variables)?;
            if of == element {
                placed.own.push(variables.clone());
            } else {
                placed.around.push((self.around(scope, of, element)?, variables.clone()));
            }
        }
        Ok(placed)
    }

    /// Whether an element can begin without anything that begins it.
    fn can_begin(&self, ix: NodeIx) -> Result<(), Rejection> {
        let Some(node) = self.graph.node(ix) else { return Ok(()) };
        let why = match node.kind {
            Kind::Start { .. } => "a start event begins its process",
            Kind::Boundary { .. } => "a boundary event begins with its activity",
            Kind::EventSubProcess { .. } => "an event subprocess begins with its event",
            Kind::Instantiating { .. } => "a process begins with it",
            Kind::Process(_) => "it is a process",
            _ if self.graph.is_handler(ix) => "a handler begins with what it compensates",
            _ => return Ok(()),
        };
        Err(unfit(format!("`{}` cannot begin: {why}", node.id))
            .help("begin what comes after it, or around it"))
    }

    /// The scope of the case, or of a process or subprocess around another.
    fn around(&self, scope: ScopeId, of: &Name, element: &Name) -> Result<ScopeId, Rejection> {
        let all = std::iter::successors(Some(scope), |id| self.state.scopes.get(id)?.parent);
        let is_it = |id: &ScopeId| {
            let Some(scope) = self.state.scopes.get(id) else { return false };
            match scope.body {
                _ if of.is_empty() => scope.parent.is_none(),
                Body::Block { block, .. } => self.graph.block(block).is_some_and(|block| block.id == *of),
                _ => false,
            }
        };
        let mut found = all.filter(is_it);
        found.next().ok_or_else(|| unfit(format!("`{of}` is neither `{element}` nor anything around it")))
    }

    /// Whether a scope is the named element instance, or within it.
    fn is_within(&self, scope: ScopeId, instance: u64) -> bool {
        let mut all = std::iter::successors(Some(scope), |id| self.state.scopes.get(id)?.parent);
        all.any(|id| {
            let holder = self.state.scopes.get(&id).and_then(|scope| scope.holder);
            id.0 == instance || holder.is_some_and(|holder| holder.0 == instance)
        })
    }

    /// Whether a scope goes with what is cut short.
    fn ends_with(&self, scope: ScopeId, ending: &BTreeSet<TokenId>) -> bool {
        let mut holders = std::iter::successors(Some(scope), |id| self.state.scopes.get(id)?.parent)
            .filter_map(|id| self.state.scopes.get(&id)?.holder);
        holders.any(|holder| ending.contains(&holder))
    }

    /// In no scope everything may be cut short and nothing begun: nobody would have decided how it ends.
    fn leaves_something(&self, plan: &Plan) -> Result<(), Rejection> {
        for token in &plan.ending {
            let Some(home) = self.state.tokens.get(token).map(|token| token.home) else { continue };
            let Some(scope) = self.state.scopes.get(&home) else { continue };
            let begins = plan.beginning.iter().any(|placed| placed.scope == home);
            let stays = scope.has_joins() || scope.tokens.iter().any(|token| !plan.ending.contains(token));
            if begins || stays || self.ends_with(home, &plan.ending) {
                continue;
            }
            let (message, help) = match scope.holder.and_then(|holder| self.node_of(holder)) {
                None => ("nothing of the case would be left".to_owned(), "cancel the case"),
                Some(node) => {
                    (format!("nothing in `{}` would be left", self.id(node)), "cut that short as a whole")
                }
            };
            return Err(unfit(message).help(help));
        }
        Ok(())
    }
}

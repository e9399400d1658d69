//! Elements in the order of their requirements.

/// Every element after those that it requires, and one circle if there is any, whose last requirement is left out.
pub(super) fn order(requires: &[Vec<u32>]) -> (Vec<u32>, Option<Vec<u32>>) {
    let mut order = Vec::with_capacity(requires.len());
    let mut marks = vec![Mark::New; requires.len()];
    let mut circle = None;
    for start in 0..u32::try_from(requires.len()).unwrap_or(u32::MAX) {
        if marks.get(start as usize) != Some(&Mark::New) {
            continue;
        }
        // Walked with an own stack: how long a chain of requirements is costs no depth.
        let mut path: Vec<(u32, usize)> = vec![(start, 0)];
        mark(&mut marks, start, Mark::Open);
        while let Some((node, at)) = path.last_mut() {
            let (node, next) =
                (*node, requires.get(*node as usize).and_then(|edges| edges.get(*at)).copied());
            *at += 1;
            match next {
                None => {
                    path.pop();
                    mark(&mut marks, node, Mark::Done);
                    order.push(node);
                }
                Some(next) => match marks.get(next as usize) {
                    Some(Mark::New) => {
                        mark(&mut marks, next, Mark::Open);
                        path.push((next, 0));
                    }
                    Some(Mark::Open) if circle.is_none() => {
                        let nodes = path.iter().map(|(node, _)| *node).skip_while(|node| *node != next);
                        circle = Some(nodes.collect());
                    }
                    _ => {}
                },
            }
        }
    }
    (order, circle)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    /// Its requirements are being walked.
    Open,
    Done,
}

fn mark(marks: &mut [Mark], node: u32, mark: Mark) {
    if let Some(slot) = marks.get_mut(node as usize) {
        *slot = mark;
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn each_comes_after_what_it_requires() {
        assert_eq!(order(&[vec![1, 2], vec![2], vec![]]), (vec![2, 1, 0], None));
    }

    #[test]
    fn a_circle_is_found() {
        let (order, circle) = order(&[vec![1], vec![2], vec![1], vec![]]);
        assert_eq!(circle, Some(vec![1, 2]));
        assert_eq!(order.len(), 4);
    }
}

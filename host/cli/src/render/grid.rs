//! A grid of short texts, its columns as wide as what they hold.

use super::Tone;

/// Space between columns.
const GAP: usize = 3;

/// A grid of cells, each with its tone.
#[derive(Default)]
pub struct Grid {
    rows: Vec<Vec<(String, Tone)>>,
}

impl Grid {
    /// One more row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = (String, Tone)>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The lines of the grid.
    pub fn lines(&self) -> Vec<String> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|(text, _)| text.chars().count()).max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let line = |row: &Vec<(String, Tone)>| {
            let last = row.iter().rposition(|(text, _)| !text.is_empty()).map_or(0, |last| last + 1);
            let cells = row.iter().zip(&widths).take(last).enumerate().map(|(at, ((text, tone), width))| {
                let blank = if at + 1 == last { 0 } else { width + GAP - text.chars().count() };
                format!("{}{}", tone.paint(text), " ".repeat(blank))
            });
            cells.collect::<String>()
        };
        self.rows.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Grid, Tone};

    #[test]
    fn columns_are_as_wide_as_what_they_hold() {
        let mut grid = Grid::default();
        for row in [["kit", "Anzio", ""], ["", "c_a323", "x"]] {
            grid.row(row.map(|text| (text.to_owned(), Tone::Strong)));
        }
        let plain: Vec<String> =
            grid.lines().iter().map(|line| anstream::adapter::strip_str(line).to_string()).collect();
        assert_eq!(plain, ["kit   Anzio", "      c_a323   x"]);
    }
}

"""What each part of Mainstay costs, as ratios to floor programs that do the same with nothing around it."""
